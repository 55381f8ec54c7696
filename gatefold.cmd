@echo off
rem Gatefold from its sources on Windows: sets up what is missing, builds when something changed, runs.
rem Everything it says goes to stderr, so that stdout belongs to the program that runs.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.gatefold"
if not exist "%STATE%" mkdir "%STATE%"

set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=run"
set "REST="
:collect
if "%~2"=="" goto collected
set REST=%REST% %2
shift /2
goto collect
:collected

for %%C in (run demo test tour bench remote format help) do if /i "%COMMAND%"=="%%C" goto cmd_%%C
call :say There is no command %COMMAND%.
call :print_help 1>&2
exit /b 1

:cmd_help
call :print_help
exit /b 0

:cmd_run
call :prepare || exit /b 1
call :need_vlc || call :say Without VLC no music plays; Gatefold starts all the same.
call :build || exit /b 1
goto start_app

:cmd_demo
set "REST= --demo%REST%"
goto cmd_run

:cmd_test
call :prepare || exit /b 1
call :need_vlc || exit /b 1
pushd "%ROOT%"
call mvn -B -ntp verify%REST%
set "STATUS=%ERRORLEVEL%"
popd
exit /b %STATUS%

:cmd_format
call :prepare || exit /b 1
pushd "%ROOT%"
call mvn -B -q -Pformat spotless:apply
set "STATUS=%ERRORLEVEL%"
popd
exit /b %STATUS%

:cmd_tour
call :prepare || exit /b 1
call :need_vlc || exit /b 1
call :build || exit /b 1
set "MAIN_CLASS=org.gatefold.tour.TourMain"
goto start_headless

:cmd_bench
call :prepare || exit /b 1
call :need_vlc || exit /b 1
call :build || exit /b 1
set "MAIN_CLASS=org.gatefold.bench.BenchMain"
goto start_headless

:cmd_remote
call :prepare || exit /b 1
call :build || exit /b 1
call :read_class_paths
set "CLASSPATH=%REMOTE_PATH%"
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:+UseCompactObjectHeaders org.gatefold.remote.RemoteMain%REST%
exit /b %ERRORLEVEL%

rem The class path travels in the environment: a command line here ends at 8191 characters.
:start_app
call :read_class_paths
set "CLASSPATH=%APP_PATH%"
set "JDK_JAVA_OPTIONS=%JDK_JAVA_OPTIONS% @%STATE_FORWARD%/options.txt"
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx512m org.gatefold.app.Launcher%REST%
exit /b %ERRORLEVEL%

:start_headless
call :read_class_paths
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx1g -Dglass.platform=Headless -Dprism.order=sw -Dgatefold.audio=silent %MAIN_CLASS%%REST%
exit /b %ERRORLEVEL%
