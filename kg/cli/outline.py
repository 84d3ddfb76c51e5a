"""`kg outline`: how a file was taken apart."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("outline")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def outline_command(file: Path) -> None:
    """Print the documents of FILE with their heads and the tree of their blocks.

    \b
    Examples:
      kg outline gazette-2022-05.txt | less
    """
    from kg.document import check_contents, find_documents
    from kg.document.outline import write_outline
    from kg.readers import read_source

    source = read_source(file, file.name)
    documents = find_documents(source)
    click.echo(write_outline(documents), nl=False)
    for difference in check_contents(source, documents):
        click.echo(f"{source.name}:{difference.offset}: {difference.what}", err=True)
