package music;

/** One note as written: start and length in beats from the start of the song, MIDI pitch, velocity 1 to 127. */
record Note(double start, double length, int pitch, int velocity) {
    Note {
        pitch = Math.clamp(pitch, 12, 115);
        velocity = Math.clamp(velocity, 1, 127);
    }

    double end() {
        return start + length;
    }
}
