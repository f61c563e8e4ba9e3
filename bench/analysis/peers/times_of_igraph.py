"""igraph (C) at the work of each row of the comparison."""

import igraph
import numpy
from scipy.stats import spearmanr


class Peer:
    rows = {}

    def __init__(self, people, senders, receivers, weights, options):
        self.people = people
        self.arcs = numpy.column_stack((senders, receivers)).astype(numpy.int64)
        self.weights = weights
        self.options = options
        self.share_done = 1

    def build(self):
        self.graph = igraph.Graph(n=self.people, edges=self.arcs, directed=True)
        self.graph.es["weight"] = self.weights
        self.undirected = self.graph.as_undirected(mode="collapse", combine_edges={"weight": "sum"})
        self.lengths = [1 / weight for weight in self.undirected.es["weight"]]

    def betweenness(self):
        self.undirected.betweenness(directed=False, weights=self.lengths, sources=self.options["sources"])

    def communities(self):
        # As often as ours; each run draws another order.
        for _ in range(self.options["louvain_runs"]):
            self.undirected.community_multilevel(weights="weight")

    def overlap(self):
        shares = self.undirected.similarity_jaccard(pairs=self.undirected.get_edgelist())
        spearmanr(shares, self.undirected.es["weight"])

    def cuts(self):
        self.undirected.articulation_points()
        self.undirected.bridges()


Peer.rows = {
    "graph": Peer.build,
    "density": lambda peer: peer.graph.density(),
    "components": lambda peer: peer.graph.connected_components(mode="weak").sizes(),
    "reciprocity": lambda peer: peer.graph.reciprocity(),
    "reciprocity of pairs": lambda peer: peer.graph.reciprocity(mode="ratio"),
    "transitivity": lambda peer: peer.undirected.transitivity_undirected(),
    "coreness": lambda peer: peer.undirected.coreness(),
    "assortativity": lambda peer: peer.undirected.assortativity_degree(directed=False),
    "cut members and bridges": Peer.cuts,
    "overlap and strength": Peer.overlap,
    "constraint": lambda peer: peer.undirected.constraint(weights="weight"),
    "communities": Peer.communities,
    "betweenness": Peer.betweenness,
}
