"""What igraph, networkx and scipy say of the graphs in a file: a line of JSON for each. Called by the bench; see check.ts.

None where they have nothing to say: they give NaN or 0/0, or refuse the graph.
"""

import json
import math
import random
import sys
from fractions import Fraction
from itertools import permutations

import igraph
import krippendorff
import networkx
import numpy
from scipy import stats


def said(answer):
    try:
        return plain(answer())
    except (networkx.NetworkXException, igraph.InternalError, ZeroDivisionError, ValueError):
        return None


def plain(value):
    if isinstance(value, (list, tuple, numpy.ndarray)):
        return [plain(one) for one in value]
    return None if value is None or math.isnan(value) else float(value)


def networkx_graphs(case):
    directed = networkx.DiGraph()
    directed.add_nodes_from(range(case["people"]))
    directed.add_weighted_edges_from(zip(case["from"], case["to"], case["weight"]))
    undirected = networkx.Graph()
    undirected.add_nodes_from(directed)
    for one, other, weight in directed.edges.data("weight"):
        undirected.add_edge(one, other, weight=weight + directed.get_edge_data(other, one, {"weight": 0})["weight"])
    for *_, tie in undirected.edges.data():
        tie["length"] = 1 / tie["weight"]
        tie["exact"] = 1 / Fraction(tie["weight"])
    return directed, undirected


def of_networkx(case):
    directed, undirected = networkx_graphs(case)
    people = range(case["people"])
    groups = [{person for person in people if case["membership"][person] == group} for group in set(case["membership"])]
    listed = lambda by_person: [by_person[person] for person in people]
    cuts = lambda: set(networkx.articulation_points(undirected))
    return {
        "density": said(lambda: networkx.density(directed)),
        "components.count": said(lambda: networkx.number_weakly_connected_components(directed)),
        "components.largest": said(lambda: max(map(len, networkx.weakly_connected_components(directed)), default=0)),
        "core.own": said(lambda: listed(networkx.core_number(undirected))),
        "assortativity": said(lambda: networkx.degree_assortativity_coefficient(undirected)),
        "transitivity": said(lambda: networkx.transitivity(undirected)),
        "reciprocity.arc": said(lambda: networkx.overall_reciprocity(directed)),
        "modularity of our communities": said(lambda: networkx.community.modularity(undirected, groups)),
        "betweenness.own": said(lambda: listed(networkx.betweenness_centrality(undirected, weight="exact"))),
        "betweenness.own, lengths as floats": said(
            lambda: listed(networkx.betweenness_centrality(undirected, weight="length"))
        ),
        "cutMembers.own": said(lambda: [int(person in cuts()) for person in people]),
        "cutMembers.count": said(lambda: len(cuts())),
        "bridges.count": said(lambda: len(list(networkx.bridges(undirected)))),
        "constraint.own": said(lambda: listed(networkx.constraint(undirected, weight="weight"))),
        "removal.own": [said(lambda: cut_off_without(undirected, person)) for person in people],
    }


def cut_off_without(undirected, person):
    """The share of pairs of the others who reach each other, but not without this person."""
    count = len(undirected)
    if count < 3:
        return None
    linked = lambda pieces: sum(len(piece) * (len(piece) - 1) for piece in pieces)
    before = linked([piece - {person} for piece in networkx.connected_components(undirected)])
    others = undirected.subgraph(set(undirected) - {person})
    return (before - linked(networkx.connected_components(others))) / ((count - 1) * (count - 2))


def of_igraph(case):
    directed = igraph.Graph(n=case["people"], edges=list(zip(case["from"], case["to"])), directed=True)
    directed.es["weight"] = case["weight"]
    undirected = directed.as_undirected(mode="collapse", combine_edges={"weight": "sum"})
    lengths = [1 / weight for weight in undirected.es["weight"]]
    pairs = (case["people"] - 1) * (case["people"] - 2) / 2  # of others
    igraph.set_random_number_generator(random.Random(case["seed"]))
    louvain = lambda: undirected.community_multilevel(weights="weight").modularity
    cuts = lambda: set(undirected.articulation_points())
    return {
        "density": said(lambda: directed.density()),
        "components.count": said(lambda: len(directed.connected_components(mode="weak"))),
        "components.largest": said(lambda: max(directed.connected_components(mode="weak").sizes(), default=0)),
        "core.own": said(lambda: undirected.coreness()),
        "core.depth": said(lambda: max(undirected.coreness())),
        "assortativity": said(lambda: undirected.assortativity_degree(directed=False)),
        "transitivity": said(lambda: undirected.transitivity_undirected()),
        "reciprocity.arc": said(lambda: directed.reciprocity()),
        "reciprocity.dyad": said(lambda: directed.reciprocity(mode="ratio")),
        "modularity of our communities": said(lambda: undirected.modularity(case["membership"], weights="weight")),
        "communities.modularity": said(lambda: max(louvain() for _ in range(case["louvainRuns"]))),
        "betweenness.own": said(
            lambda: [
                value / pairs if pairs > 0 else None for value in undirected.betweenness(directed=False, weights=lengths)
            ]
        ),
        "cutMembers.own": said(lambda: [int(person in cuts()) for person in range(case["people"])]),
        "cutMembers.count": said(lambda: len(cuts())),
        "bridges.count": said(lambda: len(undirected.bridges())),
        "constraint.own": said(lambda: undirected.constraint(weights="weight")),
    }


def by_definition(case):
    """What none of them has, from the formula in the plainest way, and what scipy and others have for it."""
    directed, undirected = networkx_graphs(case)
    people = range(case["people"])
    weight = lambda one, other: directed.get_edge_data(one, other, {"weight": 0})["weight"]
    ties = list(permutations(people, 2))
    given = sum(weight(one, other) for one, other in ties)
    degrees = [undirected.degree(person) for person in people]
    sizes = [len(piece) for piece in networkx.connected_components(undirected)]
    return {
        "tieStrength.mean": said(lambda: given / directed.number_of_edges()),
        "reciprocity.weighted": said(
            lambda: sum(min(weight(one, other), weight(other, one)) for one, other in ties) / given
        ),
        "balance.own": [said(lambda: balance(directed, person)) for person in people],
        "reach": said(lambda: sum(size * (size - 1) for size in sizes) / len(ties)),
        "horizontality": said(lambda: horizontality(degrees)),
        "overlap.strength": said(lambda: overlap_with_strength(undirected)),
        "eiIndex": said(lambda: external_internal(undirected, case["membership"])),
        "wilsonLowerBound": said(lambda: wilson(case["kept"], case["promises"])),
        "kaplanMeier": survival(case["ended"], case["censored"]),
        "krippendorffAlpha": said(lambda: alpha(case["ratings"])),
        "rankCorrelation": said(lambda: stats.spearmanr(case["ended"], case["others"]).statistic),
    }


def balance(directed, person):
    gives, gets = directed.out_degree(person, weight="weight"), directed.in_degree(person, weight="weight")
    return gives / (gives + gets)


def horizontality(degrees):
    if len(degrees) < 3:
        return None
    return 1 - sum(max(degrees) - degree for degree in degrees) / ((len(degrees) - 1) * (len(degrees) - 2))


def overlap_with_strength(undirected):
    overlaps, strengths = [], []
    for one, other, weight in undirected.edges.data("weight"):
        common = len(list(networkx.common_neighbors(undirected, one, other)))
        around = undirected.degree(one) - 1 + undirected.degree(other) - 1 - common
        if around > 0:
            overlaps.append(common / around)
            strengths.append(weight)
    return stats.spearmanr(overlaps, strengths).statistic if len(overlaps) > 1 else None


def external_internal(undirected, membership):
    external = sum(membership[one] != membership[other] for one, other in undirected.edges)
    internal = undirected.number_of_edges() - external
    return (external - internal) / (external + internal)


def wilson(kept, promises):
    return stats.binomtest(kept, promises).proportion_ci(0.95, "wilson").low if promises else None


def survival(ended, censored):
    """The share that is left after each time at which something ended, then that time, and so on."""
    if not ended:
        return []
    left = stats.ecdf(stats.CensoredData(uncensored=ended, right=censored)).sf
    return [float(value) for time in sorted(set(ended)) for value in (time, left.evaluate(time))]


def alpha(ratings):
    table = numpy.full((1 + max(ratings["rater"], default=0), 1 + max(ratings["item"], default=0)), numpy.nan)
    table[ratings["rater"], ratings["item"]] = ratings["value"]
    return krippendorff.alpha(reliability_data=table, level_of_measurement="interval")


def main():
    numpy.seterr(all="ignore")
    with open(sys.argv[1]) as lines:
        for line in lines:
            case = json.loads(line)
            answers = {"igraph": of_igraph(case), "networkx": of_networkx(case), "definition": by_definition(case)}
            print(json.dumps({"seed": case["seed"], **answers}), flush=True)


main()
