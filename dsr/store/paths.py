"""Where things lie: what is shipped with dsr, and what belongs to the user."""

from collections.abc import Mapping
from pathlib import Path

from dsr.errors import BrokenFile, RecordError

HOME_VARIABLE = "DSR_HOME"
_PACKAGE = Path(__file__).resolve().parents[1]


def shipped(folder: str, package: Path = _PACKAGE) -> Path:
    """The folder `templates`, `companies`, … as it came with dsr.

    Args:
        folder: its name.
        package: where the `dsr` package lies; its `_data` is looked at first (a wheel), then the folder beside it (a checkout).

    Raises:
        BrokenFile: it is in neither place.
    """
    for place in (package / "_data" / folder, package.parent / folder):
        if place.is_dir():
            return place
    raise BrokenFile(f"The folder “{folder}” that belongs to dsr is missing.", "Install dsr again.")


def user_home(environ: Mapping[str, str]) -> Path:
    """The folder of the user's data: `DSR_HOME`, else the platform's own place. Nothing is created.

    Args:
        environ: the environment, as `os.environ`.
    """
    chosen = environ.get(HOME_VARIABLE, "").strip()
    if chosen:
        path = Path(chosen)
        return (path.expanduser() if chosen.startswith("~") else path).absolute()
    from platformdirs import user_data_path

    return user_data_path("dsr", appauthor=False)


def make_home(home: Path) -> None:
    """Create the user's folder, readable by the user alone; one that is there stays as it is.

    Raises:
        RecordError: it cannot be created.
    """
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        what = "something else has that name" if isinstance(problem, FileExistsError) else str(problem.strerror or problem).lower()
        raise RecordError(f"The folder “{home}” for your record cannot be created: {what}.", "Set DSR_HOME to another folder.") from problem
