package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How to get libvlc on a system: a command to type, or the page to download it from. */
record InstallAdvice(String command, String download) {
    private static final String PAGE = "https://www.videolan.org/vlc/";

    static InstallAdvice ofThisSystem() {
        return of(System.getProperty("os.name", ""), osRelease(Path.of("/etc/os-release")));
    }

    /** {@code osRelease} are the lines of {@code /etc/os-release} (freedesktop.org), empty elsewhere. */
    static InstallAdvice of(String osName, List<String> osRelease) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return new InstallAdvice("winget install --id VideoLAN.VLC --exact", PAGE);
        }
        if (os.startsWith("mac")) {
            return new InstallAdvice("brew install --cask vlc", PAGE);
        }
        String family = value(osRelease, "ID") + " " + value(osRelease, "ID_LIKE");
        for (String name : family.strip().split("\\s+")) {
            String command = commandFor(name);
            if (!command.isEmpty()) {
                return new InstallAdvice(command, PAGE);
            }
        }
        return new InstallAdvice("", PAGE);
    }

    private static String commandFor(String family) {
        return switch (family) {
            case "debian", "ubuntu" -> "sudo apt install libvlc5 vlc-plugin-base";
            case "fedora", "rhel", "centos" -> "sudo dnf install vlc";
            case "arch" -> "sudo pacman -S vlc vlc-plugins-all";
            case "suse", "opensuse", "opensuse-leap", "opensuse-tumbleweed" -> "sudo zypper install vlc";
            case "alpine" -> "sudo apk add vlc-libs";
            default -> "";
        };
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1)
                        .replace("\"", "")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static List<String> osRelease(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
