package org.gatefold.remote.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.image.Images;
import org.gatefold.remote.sql.Database;

/**
 * Takes in a folder of products.csv, concerts.csv, artists.csv and coupons.csv with the pictures they name, and of
 * shipments.csv about orders. Everything is checked first; a folder with one mistake changes nothing. Importing again
 * updates.
 */
public final class CatalogueImport {
    private static final int MOST_REASONS = 100;

    private final Database database;
    private final Images images;
    private final Clock clock;

    public CatalogueImport(Database database, Images images, Clock clock) {
        this.database = database;
        this.images = images;
        this.clock = clock;
    }

    /**
     * Returns the number of rows taken in.
     *
     * @throws ImportFailed with every mistake found
     * @throws IOException when the folder cannot be read
     */
    public int run(Path folder) throws ImportFailed, IOException {
        if (!Files.isDirectory(folder)) {
            throw new ImportFailed(List.of(folder.getFileName() + ": there is no such folder"));
        }
        Instant now = clock.instant();
        List<String> reasons = new ArrayList<>();
        Pictures pictures = new Pictures(folder, images);
        List<ProductRow> products = ProductRow.read(
                CsvFile.read(folder.resolve("products.csv"), ProductRow.REQUIRED, reasons), pictures, now);
        List<CsvRow> artists = CsvFile.read(folder.resolve("artists.csv"), OtherRows.ARTIST, reasons);
        List<OtherRows.Write> writes = new ArrayList<>(OtherRows.artists(artists, pictures));
        writes.addAll(
                OtherRows.concerts(CsvFile.read(folder.resolve("concerts.csv"), OtherRows.CONCERT, reasons), now));
        writes.addAll(OtherRows.coupons(CsvFile.read(folder.resolve("coupons.csv"), OtherRows.COUPON, reasons), now));
        writes.addAll(
                OtherRows.shipments(CsvFile.read(folder.resolve("shipments.csv"), OtherRows.SHIPMENT, reasons), now));
        refuse(reasons);
        if (products.isEmpty() && writes.isEmpty()) {
            throw new ImportFailed(List.of(folder.getFileName()
                    + ": there is no products.csv, concerts.csv, artists.csv, coupons.csv or shipments.csv with rows"));
        }
        write(products, writes, served(products, artists, pictures), reasons);
        return products.size() + writes.size();
    }

    private void write(
            List<ProductRow> products, List<OtherRows.Write> writes, Map<String, String> served, List<String> reasons)
            throws ImportFailed {
        try {
            database.write(tx -> {
                ProductImport.write(tx, products, served);
                writes.forEach(write -> write.into(tx, served));
                if (!reasons.isEmpty()) {
                    throw new Unfit();
                }
                return true;
            });
        } catch (Unfit e) {
            refuse(reasons);
        }
    }

    /** Rolls the transaction back when a row turns out not to fit what is in the database. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void refuse(List<String> reasons) throws ImportFailed {
        if (!reasons.isEmpty()) {
            throw new ImportFailed(reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
        }
    }

    private static Map<String, String> served(List<ProductRow> products, List<CsvRow> artists, Pictures pictures)
            throws IOException {
        List<String> names = new ArrayList<>();
        products.forEach(row -> row.image().ifPresent(names::add));
        artists.stream()
                .map(row -> row.optional("image"))
                .flatMap(Optional::stream)
                .forEach(names::add);
        Map<String, String> served = new HashMap<>();
        for (String name : names) {
            served.put(name, pictures.keep(name));
        }
        return served;
    }
}
