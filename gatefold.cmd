@echo off
rem Gatefold from its sources on Windows; what it does is in packaging\windows\gatefold.ps1.
powershell -NoLogo -NoProfile -ExecutionPolicy Bypass -File "%~dp0packaging\windows\gatefold.ps1" %*
exit /b %ERRORLEVEL%
