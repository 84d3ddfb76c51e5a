"""Write a graph in the formats that other programs and people read; one module a format.

Graph → file
"""
