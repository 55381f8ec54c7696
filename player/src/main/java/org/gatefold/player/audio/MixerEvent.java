package org.gatefold.player.audio;

import org.gatefold.sync.said.Said;

/** What the mixer has to say; told on its own thread, to somebody who must not block. */
public sealed interface MixerEvent {
    /** The voice can be heard from now on: its first sound, or the first after a gap. */
    record Flowing(Voice voice) implements MixerEvent {}

    /** The voice has nothing to give just now. */
    record Starving(Voice voice) implements MixerEvent {}

    /** All of the voice is decoded; what follows it should be opened now. */
    record NearEnd(Voice voice) implements MixerEvent {}

    /** One voice went over into the next without a gap. */
    record Switched(Voice from, Voice to) implements MixerEvent {}

    /** The voice was heard to its end and nothing follows. */
    record Ended(Voice voice) implements MixerEvent {}

    /** The voice cannot be decoded. */
    record Failed(Voice voice, Said reason) implements MixerEvent {}

    /** The output is gone; the mixer does nothing any more. */
    record Lost(Said reason) implements MixerEvent {}
}
