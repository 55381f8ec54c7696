package org.gatefold.player.library.tags;

import java.util.Iterator;
import java.util.List;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jaudiotagger.tag.wav.WavTag;

/** Loudness in the frames that programs name themselves, TXXX of ID3v2 and {@code ----} of MP4, which jaudiotagger has no key for. */
final class OwnFrames {
    private OwnFrames() {}

    static void take(Tag tag, Values values) {
        try {
            switch (tag) {
                case AbstractID3v2Tag id3 -> id3(id3, values);
                case WavTag wav when wav.isExistingId3Tag() -> id3(wav.getID3Tag(), values);
                case Mp4Tag mp4 -> mp4(mp4, values);
                default -> {} // no kind of tag with such frames
            }
        } catch (RuntimeException e) {
            // a broken frame throws whatever it likes; what was taken before it stays
        }
    }

    private static void id3(AbstractID3v2Tag tag, Values values) {
        List<TagField> frames = tag.getFrame("TXXX");
        for (TagField frame : frames == null ? List.<TagField>of() : frames) {
            if (frame instanceof AbstractID3v2Frame own && own.getBody() instanceof FrameBodyTXXX body) {
                take(body.getDescription(), body.getText(), values);
            }
        }
    }

    private static void mp4(Mp4Tag tag, Values values) {
        for (Iterator<TagField> fields = tag.getFields(); fields.hasNext(); ) {
            if (fields.next() instanceof Mp4TagReverseDnsField own) {
                take(own.getDescriptor(), own.getContent(), values);
            }
        }
    }

    private static void take(String name, String value, Values values) {
        if (name != null && value != null) {
            Field.ofLoudness(name.strip()).ifPresent(field -> values.add(field, value));
        }
    }
}
