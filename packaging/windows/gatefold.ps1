# What ./gatefold is elsewhere: sets up what is missing, builds when something changed, runs.
# Windows PowerShell 5.1 and later. Everything it says goes to stderr; stdout belongs to the program that runs.
$ErrorActionPreference = 'Stop'
$Jdk = 25
$Root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$State = Join-Path $Root '.gatefold'
$Command = if ($args.Count -gt 0) { $args[0] } else { 'run' }
$Rest = @($args | Select-Object -Skip 1)

$Usage = @'
Usage: gatefold [command]

  (none)          set up what is missing, build if needed, run the player
  FILE...         the same, playing these files, folders or playlists at once; a Gatefold that runs plays them
  demo            the same with the demo world: music, bands and a shop that charges nothing
  test            set up and run all tests; more arguments go to Maven
  tour --music DIR --out OUT [--seed N]
                  drive the real player without a window, write pictures and report.json to OUT
  bench [names]   measure; JSON lines on stdout
  gallery         show every control and part in every state; gallery --shots DIR writes a picture
                  of each and of every screen
  remote [args]   run the reference remote; --help says its arguments
  format          lay out all Java sources the way the tests ask for
  help            this page

Gatefold needs a JDK 25, Maven and VLC. What is missing is installed with winget or Scoop.
'@

function Say($text) { [Console]::Error.WriteLine("Gatefold: $text") }
function Fail($text) { Say $text; exit 1 }
function Has($program) { [bool](Get-Command $program -ErrorAction SilentlyContinue) }

# Before anything changes the folder: a name may be meant from where the listener stands. .NET says no to names that
# cannot be any, where Test-Path ends the script.
function Test-Opens($name) { $name -like 'file:*' -or [IO.File]::Exists($name) -or [IO.Directory]::Exists($name) }

# Windows PowerShell puts quotes around what has blanks, and a backslash before the last quote would escape it.
function Get-Plain($name) { if ($name.Length -gt 3) { $name.TrimEnd('\') } else { $name } }

# ---- what the system must have ----------------------------------------------------------

function Test-Jdk($folder) {
    $release = Join-Path $folder 'release'
    (Test-Path (Join-Path $folder 'bin\javac.exe')) -and (Test-Path $release) -and
        [bool](Select-String -Path $release -Pattern "^JAVA_VERSION=`"$Jdk[.`"+-]" -Quiet)
}

function Find-Jdk {
    $places = @($env:JAVA_HOME)
    $javac = Get-Command javac -ErrorAction SilentlyContinue
    if ($javac) { $places += Split-Path (Split-Path $javac.Source) }
    foreach ($parent in "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java", "$env:ProgramFiles\Microsoft",
        "$env:ProgramFiles\Zulu", "$env:LOCALAPPDATA\Programs\Eclipse Adoptium", "$env:USERPROFILE\.jdks",
        "$env:USERPROFILE\scoop\apps\temurin$Jdk-jdk", "$env:USERPROFILE\scoop\apps\openjdk$Jdk") {
        if (Test-Path $parent) { $places += (Get-ChildItem $parent -Directory).FullName }
    }
    $places | Where-Object { $_ -and (Test-Jdk $_) } | Select-Object -First 1
}

function Install($what, $wingetId, $scoopName) {
    if ($wingetId -and (Has 'winget')) {
        Say "$what is missing. Installing: winget install --id $wingetId"
        winget install --id $wingetId -e --silent --accept-package-agreements --accept-source-agreements | Out-Host
    } elseif ($scoopName -and (Has 'scoop')) {
        Say "$what is missing. Installing: scoop install $scoopName"
        scoop install $scoopName | Out-Host
    }
}

function Use-Jdk {
    $found = Find-Jdk
    if (-not $found) {
        Install "A JDK $Jdk" "EclipseAdoptium.Temurin.$Jdk.JDK" $null
        $found = Find-Jdk
    }
    if (-not $found) { Fail "Gatefold needs a JDK ${Jdk}: https://adoptium.net/temurin/releases/?version=$Jdk" }
    $env:JAVA_HOME = $found
    $env:MAVEN_OPTS = "$env:MAVEN_OPTS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
}

# winget has no Maven; Scoop and Chocolatey have.
function Use-Maven {
    if (Has 'mvn') { return }
    Install 'Maven' $null 'maven'
    if (-not (Has 'mvn')) {
        Fail 'Gatefold is built with Maven. Run "scoop install maven" or "choco install maven", or see https://maven.apache.org/install.html'
    }
}

function Test-Vlc {
    $folders = @("$env:ProgramFiles\VideoLAN\VLC", "$env:USERPROFILE\scoop\apps\vlc\current")
    [bool]($folders | Where-Object { Test-Path (Join-Path $_ 'libvlc.dll') })
}

function Use-Vlc {
    if (Test-Vlc) { return $true }
    Install 'VLC' 'VideoLAN.VLC' 'vlc'
    Test-Vlc
}

# ---- building ---------------------------------------------------------------------------

function Get-ClassPathFile($name) { Join-Path $State "$name.classpath" }
function Read-ClassPath($name) { (Get-Content (Get-ClassPathFile $name) -Raw).Trim() }
function Get-AppPath { "$Root\app\target\classes;" + (Read-ClassPath 'gatefold-app-run') }
function Get-RemotePath { "$Root\remote\target\classes;" + (Read-ClassPath 'gatefold-remote-run') }
function Get-TestPath { "$Root\app\target\test-classes;$Root\app\target\classes;" + (Read-ClassPath 'gatefold-app-test') }

# Built, at this place, with every library still there, and no source, resource or pom newer than that.
function Test-Built {
    $stamp = Join-Path $State 'built'
    if (-not (Test-Path $stamp) -or (Get-Content $stamp -Raw) -ne $Root) { return $false }
    foreach ($name in 'gatefold-app-run', 'gatefold-app-test', 'gatefold-remote-run') {
        if (-not (Test-Path (Get-ClassPathFile $name))) { return $false }
        foreach ($library in (Read-ClassPath $name).Split(';')) {
            if ($library -and -not (Test-Path -LiteralPath $library)) { return $false }
        }
    }
    $time = (Get-Item $stamp).LastWriteTimeUtc
    $sources = @("$Root\pom.xml", "$Root\*\pom.xml", "$Root\*\src", "$Root\assets") | Where-Object { Test-Path $_ }
    $newer = Get-ChildItem -Path $sources -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $time } | Select-Object -First 1
    -not $newer
}

function Build {
    if (Test-Built) { return }
    if (Test-Path (Join-Path $State 'built')) {
        Say 'Something changed: building.'
    } else {
        Say 'First start: fetching libraries (about 120 MB) and building. This takes a few minutes, once.'
    }
    $started = [DateTime]::UtcNow
    $log = Join-Path $State 'build.log'
    & mvn -B -ntp -f "$Root\pom.xml" "-Dgatefold.classpaths=$State" `
        test-compile dependency:build-classpath@run dependency:build-classpath@test > $log
    if ($LASTEXITCODE -ne 0) {
        Select-String -Path $log -Pattern '^\[ERROR\] .' | Select-Object -First 12 |
            ForEach-Object { [Console]::Error.WriteLine('  ' + $_.Line) }
        Fail "The build failed. All that Maven said is in $log"
    }
    $stamp = Join-Path $State 'built'
    [IO.File]::WriteAllText($stamp, $Root)
    (Get-Item $stamp).LastWriteTimeUtc = $started
}

# ---- running ----------------------------------------------------------------------------

# A command line ends at 32767 characters and class paths are long, so the options travel in an argument file.
# In such a file a backslash escapes; Java takes forward slashes as well.
function Invoke-Java($name, $options, $classPath, $mainClass) {
    $lines = @('--enable-native-access=ALL-UNNAMED', '-XX:+UseSerialGC', '-XX:+UseCompactObjectHeaders') + $options
    $lines += '-cp', $classPath
    $file = Join-Path $State "$name.options"
    $text = ($lines | ForEach-Object { '"' + $_.Replace('\', '/') + '"' }) -join "`n"
    [IO.File]::WriteAllText($file, $text, [Text.Encoding]::Default)
    & "$env:JAVA_HOME\bin\java.exe" "@$file" $mainClass @Rest
    exit $LASTEXITCODE
}

# How Java runs the player, wherever it does; a line that begins with # is a comment.
function Get-PlayerOptions { Get-Content "$Root\packaging\player.options" | Where-Object { $_ -notlike '#*' } }

# The second compiler is let at what only JavaFX's Headless platform does; see the file.
function Get-HeadlessOptions {
    '-XX:TieredStopAtLevel=4', '-XX:+UnlockDiagnosticVMOptions', '-XX:CompileCommand=quiet', '-XX:+DisplayVMOutputToStderr',
    "-XX:CompilerDirectivesFile=$Root\packaging\headless.directives"
}

function Get-Places {
    "-Dgatefold.remote.classpath=$(Get-RemotePath)", "-Dgatefold.app.classpath=$(Get-AppPath)",
    "-Dgatefold.seeds=$Root\seeds"
}

function Start-App {
    if (-not (Use-Vlc)) { Say 'Without VLC no music plays; Gatefold starts all the same.' }
    Build
    Invoke-Java 'app' ((Get-PlayerOptions) + (Get-Places)) (Get-AppPath) 'org.gatefold.app.Launcher'
}

function Start-Headless($name, $mainClass, $more = @()) {
    if (-not (Use-Vlc)) { Fail 'This plays real music and needs VLC: https://www.videolan.org/vlc/' }
    Build
    $headless = '-Xmx1g', '-Dglass.platform=Headless', '-Dprism.order=sw', '-Dgatefold.audio=silent'
    Invoke-Java $name ($headless + $more + (Get-Places)) (Get-TestPath) $mainClass
}

# The folder for pictures is meant from where the listener stands; the gallery itself looks for its seeds from app.
function Start-Gallery {
    if (-not (Use-Vlc)) { Fail 'A track stands in the bar of the player, which needs VLC: https://www.videolan.org/vlc/' }
    $window = $Rest.Count -eq 0
    if (-not $window -and ($Rest[0] -ne '--shots' -or $Rest.Count -lt 2)) {
        Fail 'Say where the pictures go: gatefold gallery --shots DIR'
    }
    Build
    $options = @('-Xmx1g', '-Dgatefold.audio=silent', '-Dgatefold.secrets=file')
    if (-not $window) {
        $options += '-Dglass.platform=Headless', '-Dprism.order=sw', '-Dprism.lcdtext=false'
        $Rest[1] = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Rest[1])
    }
    Set-Location (Join-Path $Root 'app')
    Invoke-Java 'gallery' ($options + (Get-Places)) (Get-TestPath) 'org.gatefold.gallery.GalleryMain'
}

function Invoke-Maven($arguments) {
    Push-Location $Root
    & mvn @arguments
    $status = $LASTEXITCODE
    Pop-Location
    exit $status
}

if ($Command -in 'help', '-h', '--help') { $Usage; exit 0 }
if ($Command -notin 'run', 'demo', 'test', 'tour', 'bench', 'gallery', 'remote', 'format') {
    if (-not (Test-Opens $Command)) {
        [Console]::Error.WriteLine($Usage)
        Fail "There is no command and no file '$Command'."
    }
    $Rest = @(@($Command) + $Rest | ForEach-Object { Get-Plain $_ })
    $Command = 'run'
}
New-Item -ItemType Directory -Force $State | Out-Null
Use-Jdk
Use-Maven
switch ($Command) {
    'run' { Start-App }
    'demo' { $Rest = @('--demo') + $Rest; Start-App }
    'tour' { Start-Headless 'tour' 'org.gatefold.tour.TourMain' }
    'bench' { Start-Headless 'bench' 'org.gatefold.bench.BenchMain' ((Get-PlayerOptions) + (Get-HeadlessOptions)) }
    'gallery' { Start-Gallery }
    'remote' { Build; Invoke-Java 'remote' @() (Get-RemotePath) 'org.gatefold.remote.RemoteMain' }
    'format' { Invoke-Maven @('-B', '-q', '-Pformat', 'spotless:apply') }
    'test' {
        if (-not (Use-Vlc)) { Fail 'The tests play real music and need VLC: https://www.videolan.org/vlc/' }
        Invoke-Maven (@('-B', '-ntp', 'verify') + $Rest)
    }
}
