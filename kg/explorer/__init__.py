"""The pages that show a graph in a browser, each one file that works from disk without a network.

Graph → page data → HTML
"""
