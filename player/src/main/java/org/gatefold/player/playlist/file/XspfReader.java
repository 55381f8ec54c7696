package org.gatefold.player.playlist.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gatefold.player.playlist.file.ListEntry.Said;
import org.gatefold.sync.said.SaidException;

/** Reads XSPF (xspf.org, version 1). Nothing outside the file is ever looked at, and no entity is expanded. */
final class XspfReader {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 16_384;

    private final XMLStreamReader xml;
    private final Path folder;
    private final ListFile.Gathering gathered = new ListFile.Gathering();

    private XspfReader(XMLStreamReader xml, Path folder) {
        this.xml = xml;
        this.folder = folder;
    }

    static ListFile read(BoundedFile file, Path folder) throws IOException {
        try (InputStream bytes = file.bytes()) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            try {
                return new XspfReader(xml, folder).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new SaidException(ListSaying.NO_XML.with(), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("a playlist refers to nothing outside");
        });
        return factory;
    }

    private ListFile read() throws XMLStreamException, IOException {
        boolean playlist = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "playlist" -> playlist = true;
                    case "title" -> gathered.name(text());
                    case "annotation" -> gathered.description(text());
                    case "trackList" -> {}
                    case "track" -> track();
                    default -> skip();
                }
            }
        }
        if (!playlist) {
            throw new SaidException(ListSaying.NONE.with());
        }
        return gathered.file();
    }

    private void track() throws XMLStreamException {
        int line = Math.max(1, xml.getLocation().getLineNumber());
        String title = "";
        String artist = "";
        String album = "";
        Duration length = Duration.ZERO;
        Optional<String> recording = Optional.empty();
        Location at = Location.NOWHERE;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "title" -> title = text();
                case "creator" -> artist = text();
                case "album" -> album = text();
                case "duration" -> length = XiphTexts.millis(text());
                case "identifier" -> {
                    Optional<String> named = ListEntry.recording(text());
                    recording = recording.or(() -> named);
                }
                case "location" -> at = XiphTexts.better(at, Location.ofAddress(text(), folder));
                default -> skip();
            }
        }
        gathered.add(new Said(title, artist, album, length, recording), at, line);
    }

    /** The text of the element we stand at the start of, without that of elements in it; ends at its end. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth = deeper(depth);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int room = LONGEST_TEXT - text.length();
                    if (depth == 1 && room > 0) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
                    }
                }
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth = deeper(depth);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static int deeper(int depth) throws XMLStreamException {
        if (depth >= DEEPEST) {
            throw new XMLStreamException("a playlist is not as deep as that");
        }
        return depth + 1;
    }
}
