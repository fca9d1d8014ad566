@echo off
rem Check everything on Windows: style, types and tests.
set PYTHONDONTWRITEBYTECODE=
py -3 "%~dp0packaging\launch.py" check %*
