"""The graph that the bench hands to everybody: numbers of people and ties, then from, to and weight of each tie."""

import numpy


def read(file):
    with open(file, "rb") as stream:
        people, ties = (int(number) for number in numpy.fromfile(stream, numpy.uint32, 2))
        arcs = numpy.fromfile(stream, numpy.uint32, ties), numpy.fromfile(stream, numpy.uint32, ties)
        return people, *arcs, numpy.fromfile(stream, numpy.float64, ties)
