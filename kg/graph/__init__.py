"""The RDF dataset of the facts, and the networkx view made from it.

Fact(s) about entities → graph
"""
