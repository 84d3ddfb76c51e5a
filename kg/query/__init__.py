"""Ask the graph: names to entities, named questions, SPARQL.

Graph → answer
"""
