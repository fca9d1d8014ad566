@echo off
rem Start the program from a bare checkout on Windows. Arguments go to the command line.
set PYTHONDONTWRITEBYTECODE=
py -3 "%~dp0packaging\launch.py" run %*
