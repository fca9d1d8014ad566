"""Make the program's environment and start it, or check it.

Standard library only: this runs before anything is installed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "made-from"
LOCKS = {"run": ROOT / "packaging/requirements.lock", "check": ROOT / "packaging/requirements-dev.lock"}
WINDOW_LIBRARIES = ("libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3")
SCREEN_LIBRARIES = (
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0",
)  # fmt: skip
CHECK_PROGRAMS = {"pdffonts": "poppler-utils", "qpdf": "qpdf", "Xvfb": "xvfb", "xauth": "xauth"}
# The reference checkers of the reports run on these; what they need beside programs is a file.
CHECKER_PROGRAMS = {"javac": "default-jdk-headless", "node": "nodejs", "npm": "npm"}
CHECKER_LIBRARY = (Path("/usr/share/java/jaxb-runtime.jar"), "libjaxb-java")
CHECKERS = ("tests/conformance/fetch_verapdf.py", "tests/conformance/fetch_html_checkers.py")
MUST_CHECK_REPORTS = "READINESS_CONFORMANCE"
PROBES = ("libGL.so.1", "libEGL.so.1", "libxkbcommon.so.0", "libfontconfig.so.1", "libdbus-1.so.3", "libglib-2.0.so.0")


class SetUpError(Exception):
    """The environment cannot be made; the message says what to do."""


def main(arguments: Sequence[str]) -> int:
    """Run ``run`` or ``check`` with the words after it; return the exit code."""
    job, *words = arguments or ["run"]
    try:
        install_system_libraries(job)
        python = environment_for(job)
        if job == "check":
            install_checkers(python)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    return check(python, words) if job == "check" else start(python, words)


def start(python: Path, words: Sequence[str]) -> int:
    """Open the window, or the demonstration where there is no screen; with words, run the command line."""
    if not words and not has_screen():
        print("There is no screen here, so the demonstration runs instead of the window.\n")
        words = ["demo"]
    return subprocess.call([str(python), "-m", "ui", *words])


def check(python: Path, words: Sequence[str]) -> int:
    """Check style, types and tests; stop at the first that fails."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    steps = [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["pytest", "-q", "-n", str(min(os.cpu_count() or 1, 4)), *words],
    ]
    for step in steps:
        print(f"— {' '.join(step)}", flush=True)
        if code := subprocess.call([str(python), "-m", *step], cwd=ROOT, env=environment):
            return code
    return 0


def has_screen() -> bool:
    """Return whether a window could be seen here."""
    if sys.platform in ("win32", "darwin") or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment_for(job: str) -> Path:
    """Return the Python of an environment that holds the locked packages for ``job``, making it if needed.

    Raises:
        SetUpError: Python cannot make environments here, or a package cannot be installed.
    """
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamps = STAMP.read_text(encoding="utf-8").splitlines() if STAMP.is_file() and python.exists() else []
    if stamp(job) in stamps or (job == "run" and stamp("check") in stamps):
        return python
    print("Setting up (once; it takes a minute) …", flush=True)
    if not stamps or not stamps[0].startswith(base_stamp()):
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    _make(python)
    _install(python, "-r", str(LOCKS[job]), "--require-hashes")
    _install(python, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(stamp(job) + "\n", encoding="utf-8")
    return python


def base_stamp() -> str:
    """Return what an environment cannot outlive: the Python and the place it was made for."""
    return f"{sys.version.split()[0]} {sysconfig.get_platform()} {ROOT}"


def stamp(job: str) -> str:
    """Return the line that names an environment made for ``job`` from today's lock file."""
    digest = hashlib.sha256(LOCKS[job].read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{base_stamp()} {job} {digest}"


def _make(python: Path) -> None:
    if python.exists():
        return
    made = subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], capture_output=True, text=True, check=False)
    if made.returncode:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise SetUpError(
            "Python cannot make an environment here. On Debian and Ubuntu: "
            "sudo apt-get install --yes --no-install-recommends python3-venv"
        )


def _install(python: Path, *words: str) -> None:
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words]
    if subprocess.run(command, check=False).returncode:
        raise SetUpError("A package could not be installed (see above). Check the network and run this again.")


def install_system_libraries(job: str) -> None:
    """Install on Debian what the window (and for ``check``, the tests) need, or say what to install.

    Raises:
        SetUpError: Something is missing that only the owner of the machine can install.
    """
    if not sys.platform.startswith("linux"):
        return
    wanted = [*WINDOW_LIBRARIES, *SCREEN_LIBRARIES] if missing_libraries() else []
    if job == "check":
        wanted += [package for program, package in CHECK_PROGRAMS.items() if shutil.which(program) is None]
    if wanted:
        install_packages(wanted)


def install_checkers(python: Path) -> None:
    """Fetch the reference checkers of PDF and HTML; without them their tests are skipped aloud.

    Raises:
        SetUpError: They cannot be had, and the environment says that the reports must be checked.
    """
    wanted = [package for program, package in CHECKER_PROGRAMS.items() if shutil.which(program) is None]
    if not CHECKER_LIBRARY[0].exists() and sys.platform.startswith("linux"):
        wanted.append(CHECKER_LIBRARY[1])
    try:
        if wanted and not sys.platform.startswith("linux"):
            raise SetUpError(f"They need {', '.join(wanted)}.")
        if wanted:
            install_packages(wanted)
        for script in CHECKERS:
            if subprocess.run([str(python), str(ROOT / script)], cwd=ROOT, check=False).returncode:
                raise SetUpError(f"{script} failed (see above).")
    except SetUpError as error:
        if MUST_CHECK_REPORTS in os.environ:
            raise
        print(f"THE REPORTS WILL NOT BE HELD AGAINST THEIR STANDARDS. {error}\n", file=sys.stderr, flush=True)


def install_packages(wanted: Sequence[str]) -> None:
    """Install Debian packages, or say what to install.

    Raises:
        SetUpError: Only the owner of the machine can install them, or the installation failed.
    """
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *wanted]
    if shutil.which("apt-get") is None:
        print(f"Some libraries may be missing; on Debian they are called: {' '.join(wanted)}", file=sys.stderr)
        return
    if os.geteuid() != 0:
        raise SetUpError(f"Some libraries are missing. Install them and run this again: sudo {' '.join(install)}")
    print(f"Installing {' '.join(wanted)} …", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
    if subprocess.run([*install, "-qq"], check=False, **quiet).returncode:  # type: ignore[call-overload]
        raise SetUpError(f"These could not be installed: {' '.join(wanted)}. Install them and run this again.")


def missing_libraries() -> list[str]:
    """Return which of the shared libraries that a window needs cannot be loaded."""
    import ctypes

    missing = []
    for library in PROBES:
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(library)
    return missing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
