"""networkx (Python) at the work of each row of the comparison. What would take it hours is done in part, and scaled up."""

import random

import networkx
from scipy.stats import spearmanr


class Peer:
    rows = {}

    def __init__(self, people, senders, receivers, weights, options):
        self.people = people
        self.arcs = list(zip(senders.tolist(), receivers.tolist(), weights.tolist()))
        self.options = options
        self.share_done = 1
        self.random = random.Random(options["seed"])

    def build(self):
        self.graph = networkx.DiGraph()
        self.graph.add_nodes_from(range(self.people))
        self.graph.add_weighted_edges_from(self.arcs)
        self.undirected = networkx.Graph()
        self.undirected.add_nodes_from(range(self.people))
        for one, other, weight in self.arcs:
            if self.undirected.has_edge(one, other):
                weight += self.undirected[one][other]["weight"]
            self.undirected.add_edge(one, other, weight=weight)
        for *_, tie in self.undirected.edges(data=True):
            tie["length"] = 1 / tie["weight"]

    def betweenness(self):
        wanted = len(self.options["sources"])
        done = min(wanted, self.options["networkx_sources"])
        networkx.betweenness_centrality(self.undirected, k=done, weight="length", seed=self.options["seed"])
        self.share_done = done / wanted

    def constraint(self):
        done = min(self.people, self.options["networkx_sample"])
        some = self.random.sample(range(self.people), done)
        networkx.constraint(self.undirected, nodes=some, weight="weight")
        self.share_done = done / self.people

    def communities(self):
        networkx.community.louvain_communities(self.undirected, weight="weight", seed=self.options["seed"])
        self.share_done = 1 / self.options["louvain_runs"]

    def overlap(self):
        pairs = list(self.undirected.edges())
        shares = [share for *_, share in networkx.jaccard_coefficient(self.undirected, pairs)]
        spearmanr(shares, [self.undirected[one][other]["weight"] for one, other in pairs])

    def cuts(self):
        list(networkx.articulation_points(self.undirected))
        list(networkx.bridges(self.undirected))


Peer.rows = {
    "graph": Peer.build,
    "density": lambda peer: networkx.density(peer.graph),
    "components": lambda peer: [len(piece) for piece in networkx.weakly_connected_components(peer.graph)],
    "reciprocity": lambda peer: networkx.overall_reciprocity(peer.graph),
    "transitivity": lambda peer: networkx.transitivity(peer.undirected),
    "coreness": lambda peer: networkx.core_number(peer.undirected),
    "assortativity": lambda peer: networkx.degree_assortativity_coefficient(peer.undirected),
    "cut members and bridges": Peer.cuts,
    "overlap and strength": Peer.overlap,
    "constraint": Peer.constraint,
    "communities": Peer.communities,
    "betweenness": Peer.betweenness,
}
