"""Quod Libet's own library, without its window: first scan and save, then a scan of nothing new, as ScanBench reads it."""
import os
import resource
import sys

music, home = sys.argv[1], sys.argv[2]
os.environ["QUODLIBET_USERDIR"] = home

import quodlibet  # noqa: E402

try:
    quodlibet.init_cli()
except AttributeError:
    pass
from quodlibet import formats  # noqa: E402
from quodlibet.library import SongFileLibrary  # noqa: E402

formats.init()
library = SongFileLibrary("bench")


def scan(which):
    for _ in library.rebuild([music]):
        pass
    library.save(os.path.join(home, "songs"))
    print(which, len(library), flush=True)


scan("first")
scan("again")
print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
