"""`kg ontology`: the vocabulary and the shapes as Turtle."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("ontology")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder to write ontology.ttl and shapes.ttl to. [default: print the ontology]",
)
def ontology_command(out: Path | None) -> None:
    """Write the vocabulary (RDFS, OWL, SKOS) and the SHACL shapes as Turtle.

    \b
    Both are made from the YAML files of `ontology/`. Examples:
      kg ontology
      kg ontology -o ontology
    """
    from kg.graph.shapes import shapes_turtle
    from kg.graph.vocabulary import vocabulary_turtle
    from kg.ontology import load_ontology

    ontology = load_ontology()
    if out is None:
        click.echo(vocabulary_turtle(ontology), nl=False)
        return
    (out / "ontology.ttl").write_text(vocabulary_turtle(ontology), "utf-8")
    (out / "shapes.ttl").write_text(shapes_turtle(ontology), "utf-8")
