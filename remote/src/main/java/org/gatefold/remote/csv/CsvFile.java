package org.gatefold.remote.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one RFC 4180 file in UTF-8 into rows that know where they stand. */
final class CsvFile {
    private static final long LARGEST = 64L * 1024 * 1024;

    private CsvFile() {}

    /** The rows of a file; a file that is not there has none. What is wrong is added to the reasons. */
    static List<CsvRow> read(Path file, List<String> required, List<String> reasons) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String name = file.getFileName().toString();
        if (Files.size(file) > LARGEST) {
            reasons.add(name + ": the file is larger than " + LARGEST + " bytes");
            return List.of();
        }
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(new StringReader(text(file)))) {
            return rows(parser, name, required, reasons);
        } catch (CharacterCodingException e) {
            reasons.add(name + ": the file is not valid UTF-8");
        } catch (UncheckedIOException | IllegalStateException e) {
            reasons.add(name + ": a quote is opened and never closed, or text follows a closing quote ("
                    + e.getMessage() + ")");
        }
        return List.of();
    }

    private static List<CsvRow> rows(CSVParser parser, String name, List<String> required, List<String> reasons) {
        List<CsvRow> rows = new ArrayList<>();
        List<String> header = List.of();
        long line = 1;
        for (CSVRecord fields : parser) {
            if (header.isEmpty()) {
                header = header(fields, name, required, reasons);
            } else if (fields.size() > header.size()) {
                reasons.add(
                        name + " line " + line + ": " + fields.size() + " fields, but the header has " + header.size());
            } else {
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < fields.size(); i++) {
                    values.put(header.get(i), fields.get(i).strip());
                }
                rows.add(new CsvRow(name, line, values, reasons));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (header.isEmpty()) {
            reasons.add(name + " line 1: the header is missing");
        }
        return rows;
    }

    private static List<String> header(CSVRecord fields, String name, List<String> required, List<String> reasons) {
        List<String> header = fields.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                reasons.add(name + " line 1, column " + column + ": the column is there twice");
            }
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                reasons.add(name + " line 1, column " + column + ": the column is missing");
            }
        }
        return header;
    }

    private static String text(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
