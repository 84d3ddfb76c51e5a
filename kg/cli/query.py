"""`kg query`: SPARQL on the store of a build or on a file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.ask import FROM

FORMATS = ("table", "csv", "json", "ttl")


@click.command("query")
@click.argument("sparql", required=False)
@click.option(
    "-f",
    "--file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="File with the query.",
)
@click.option("--named", metavar="NAME", help="A query that is shipped: who-leads, appointments …")
@click.option(
    "--on",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="File of RDF to ask instead of the store.",
)
@FROM
@click.option(
    "--format",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="Form of the answer; ttl for CONSTRUCT and DESCRIBE.",
)
def query_command(
    sparql: str | None,
    file: Path | None,
    named: str | None,
    on: Path | None,
    folder: Path,
    format: str,
) -> None:
    """Run a SPARQL 1.1 query on the union of all graphs.

    \b
    Examples:
      kg query 'SELECT ?n { ?p a gov:Person ; skos:prefLabel ?n }'
      kg query -f question.rq --on graph.ttl --format csv
      kg query --named appointments
    The prefixes gov, skos, rdf, org, prov, dcterms and others need not be declared.
    """
    from kg.errors import UsageError
    from kg.graph.store import open_store
    from kg.query.result import declare_prefixes, result_text
    from kg.query.sparql import load_file, named_query, run_query

    given = [text for text in (sparql, file, named) if text]
    if len(given) != 1:
        raise UsageError(
            "one query is needed", hint="Give it inline, with -f FILE or --named NAME."
        )
    text = named_query(named) if named else file.read_text("utf-8") if file else str(sparql)
    store = load_file(on) if on else open_store(folder)
    click.echo(result_text(run_query(store, declare_prefixes(text)), format), nl=False)
