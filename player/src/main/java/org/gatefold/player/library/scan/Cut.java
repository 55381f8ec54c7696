package org.gatefold.player.library.scan;

import java.util.List;
import org.gatefold.player.library.cue.CueSheet;
import org.gatefold.player.library.sql.FileStamp;

/** What a cue sheet beside a file says of it: the tracks in it; {@code file} is the sheet's own. */
record Cut(CueSheet sheet, List<CueSheet.Entry> entries, FileStamp file) {
    /** The stamp of a file together with that of its sheet: another one when either changed. */
    FileStamp stamp(FileStamp sound) {
        long both = sound.modified() * 31 + file.modified() * 7 + file.size();
        return new FileStamp(sound.name(), sound.size(), both);
    }
}
