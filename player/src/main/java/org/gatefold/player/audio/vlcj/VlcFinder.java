package org.gatefold.player.audio.vlcj;

import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;
import org.gatefold.player.audio.Decoder;
import org.gatefold.player.audio.DecoderSource;
import org.gatefold.player.audio.NoDecoderException;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.factory.discovery.NativeDiscovery;

/** Looks for libvlc where this system keeps it. */
public final class VlcFinder implements DecoderSource {
    private static final System.Logger LOG = System.getLogger(VlcFinder.class.getName());

    /** No picture, no network, no questions; libvlc itself ignores the listener's VLC settings. */
    private static final String[] ARGUMENTS = {
        "--quiet",
        "--no-video",
        "--no-spu",
        "--no-osd",
        "--no-interact",
        "--no-stats",
        "--no-media-library",
        "--no-metadata-network-access",
        "--no-auto-preparse",
        "--no-sub-autodetect-file",
        "--no-playlist-autostart",
        "--no-audio-time-stretch",
        "--no-volume-save"
    };

    private final BooleanSupplier discovery;
    private final InstallAdvice advice;

    public VlcFinder() {
        this(() -> SystemPlaces.discovery().discover(), InstallAdvice.ofThisSystem());
    }

    VlcFinder(BooleanSupplier discovery, InstallAdvice advice) {
        this.discovery = discovery;
        this.advice = advice;
    }

    @Override
    public Decoder find() throws NoDecoderException {
        return new VlcDecoder(factory());
    }

    /**
     * The libvlc that is installed, the caller's to release. VLCJ's classes must not be touched before it is found: they bind once in the life
     * of the JVM, and a failure would be for good.
     */
    MediaPlayerFactory factory() throws NoDecoderException {
        try {
            if (discovery.getAsBoolean()) {
                return new MediaPlayerFactory((NativeDiscovery) null, ARGUMENTS);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "libvlc is there but cannot be used", e);
        }
        throw new NoDecoderException("VLC's sound library is not installed.", advice.command(), advice.download());
    }
}
