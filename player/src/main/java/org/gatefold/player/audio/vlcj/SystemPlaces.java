package org.gatefold.player.audio.vlcj;

import uk.co.caprica.vlcj.factory.discovery.NativeDiscovery;
import uk.co.caprica.vlcj.factory.discovery.strategy.LinuxNativeDiscoveryStrategy;
import uk.co.caprica.vlcj.factory.discovery.strategy.OsxNativeDiscoveryStrategy;
import uk.co.caprica.vlcj.factory.discovery.strategy.WindowsNativeDiscoveryStrategy;

/**
 * Where the systems keep libvlc. On Linux VLCJ would set {@code VLC_PLUGIN_PATH}, though libvlc finds its plugins by
 * itself there; and setting a variable while any other thread reads one crashes the whole process (seen in glibc's
 * {@code getenv}).
 */
final class SystemPlaces {
    private SystemPlaces() {}

    static NativeDiscovery discovery() {
        return new NativeDiscovery(
                new QuietLinux(), new OsxNativeDiscoveryStrategy(), new WindowsNativeDiscoveryStrategy());
    }

    private static final class QuietLinux extends LinuxNativeDiscoveryStrategy {
        @Override
        protected boolean setPluginPath(String path) {
            return true;
        }
    }
}
