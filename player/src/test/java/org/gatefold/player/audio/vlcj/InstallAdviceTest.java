package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command fits the system. */
final class InstallAdviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linux | ID=debian | | sudo apt install libvlc5 vlc-plugin-base",
                "Linux | ID=linuxmint | ID_LIKE=\"ubuntu debian\" | sudo apt install libvlc5 vlc-plugin-base",
                "Linux | ID=fedora | | sudo dnf install vlc",
                "Linux | ID=endeavouros | ID_LIKE=arch | sudo pacman -S vlc vlc-plugins-all",
                "Linux | ID=\"opensuse-tumbleweed\" | ID_LIKE=\"opensuse suse\" | sudo zypper install vlc",
                "Mac OS X | | | brew install --cask vlc",
                "Windows 11 | | | winget install --id VideoLAN.VLC --exact"
            })
    void namesTheCommandOfTheSystem(String os, String id, String like, String command) {
        List<String> lines = java.util.stream.Stream.of("PRETTY_NAME=\"Some system\"", id, like)
                .filter(line -> line != null)
                .toList();
        assertEquals(command, InstallAdvice.of(os, lines).command());
    }

    @Test
    void whereNoCommandIsKnownThereIsThePage() {
        assertEquals(
                new InstallAdvice("", "https://www.videolan.org/vlc/"), InstallAdvice.of("Linux", List.of("ID=nixos")));
    }
}
