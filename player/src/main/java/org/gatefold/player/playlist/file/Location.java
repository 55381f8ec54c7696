package org.gatefold.player.playlist.file;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.library.text.Clean;

/**
 * Where an entry of a list says that its music lies. The files that may be meant are names only: nothing here looks at
 * the disk, so no name of a list can lead anywhere.
 *
 * @param shown the place as it is shown to the listener, without passwords
 * @param files absolute files that may be meant, the likeliest first; none for an address in the web
 * @param parts the folders and the file of a path in their order, whatever system wrote it
 */
public record Location(String shown, List<Path> files, List<String> parts) {
    /** The entry says no place. */
    public static final Location NOWHERE = new Location("", List.of(), List.of());

    private static final int LONGEST = 8192;
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(//.*|/[^/].*)");
    private static final Pattern DRIVE = Pattern.compile("/([A-Za-z]:[/\\\\].*)");
    private static final Pattern ESCAPED = Pattern.compile(".*%[0-9A-Fa-f]{2}.*");
    private static final Pattern SECRETS = Pattern.compile("^([^:]+://)([^/@]*@)?([^?#]*).*$");

    public Location {
        files = List.copyOf(files);
        parts = List.copyOf(parts);
    }

    /** @param folder the folder of the list, which relative paths start from */
    static Location of(String raw, Path folder) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return NOWHERE;
        }
        if (text.length() > LONGEST) {
            return new Location(Clean.text(text), List.of(), List.of());
        }
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return file(text, folder);
        }
        return address.group(1).toLowerCase(Locale.ROOT).equals("file")
                ? file(fromFileAddress(address.group(2)), folder)
                : new Location(withoutSecrets(text), List.of(), List.of());
    }

    /** An entry of an XSPF or JSPF file, where a place is always an address and percent signs stand for bytes. */
    static Location ofAddress(String raw, Path folder) {
        String text = raw.strip();
        boolean relative = !text.isEmpty() && !ADDRESS.matcher(text).matches();
        return of(relative ? decoded(text) : text, folder);
    }

    private static Location file(String text, Path folder) {
        Set<Path> files = new LinkedHashSet<>();
        String slashed = text.replace('\\', '/');
        for (String form : new LinkedHashSet<>(List.of(text, slashed, decoded(slashed)))) {
            add(files, form, folder);
            if (form.chars().anyMatch(c -> c > 0x7F)) {
                add(files, Normalizer.normalize(form, Normalizer.Form.NFC), folder);
                add(files, Normalizer.normalize(form, Normalizer.Form.NFD), folder);
            }
        }
        List<String> parts = Arrays.stream(slashed.split("/"))
                .filter(part -> !part.isBlank() && !part.equals(".") && !part.equals(".."))
                .toList();
        return new Location(Clean.text(text), List.copyOf(files), parts);
    }

    private static void add(Set<Path> files, String text, Path folder) {
        try {
            files.add(folder.resolve(text).normalize());
        } catch (InvalidPathException e) {
            // no file has such a name, so none is meant
        }
    }

    /** {@code //host/path} or {@code /path}; a host other than this computer is a share of the network. */
    private static String fromFileAddress(String rest) {
        String path = rest;
        if (rest.startsWith("//")) {
            int slash = rest.indexOf('/', 2);
            String host = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
            boolean here = host.isEmpty() || host.equalsIgnoreCase("localhost") || host.equals("127.0.0.1");
            path = here ? slash < 0 ? "" : rest.substring(slash) : rest;
        }
        String plain = decoded(path);
        Matcher drive = DRIVE.matcher(plain);
        return drive.matches() ? drive.group(1) : plain;
    }

    private static String decoded(String text) {
        if (!ESCAPED.matcher(text).matches()) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String withoutSecrets(String address) {
        Matcher parts = SECRETS.matcher(address);
        return Clean.text(parts.matches() ? parts.group(1) + parts.group(3) : "");
    }
}
