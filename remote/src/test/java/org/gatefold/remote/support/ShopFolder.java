package org.gatefold.remote.support;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A small catalogue as csv files with a picture. */
public final class ShopFolder {
    /** The MusicBrainz id of Harbour Static. */
    public static final String MBID = "8f6bd1e4-fbe1-4f50-aa9b-94c450ec0f11";

    private static final String HEADER =
            "product_id,artist,artist_mbid,title,category,description,album,image,option_name,variant_id,"
                    + "variant,sku,barcode,price,list_price,currency,stock,limited_to,available_from,rating,rating_count,tags";
    private static final String LP = "tide-lp,Harbour Static," + MBID
            + ",\"The Long Tide, 2×LP\",vinyl,\"Two records, one story.\"," + "The Long Tide,images/tide.png,Colour,";

    private final Path folder;

    private ShopFolder(Path folder) {
        this.folder = folder;
    }

    /** A folder without anything in it. */
    public static ShopFolder empty(Path folder) {
        return new ShopFolder(folder);
    }

    /** Harbour Static with a record in two colours, a shirt, a ticket and a pre-order; Ébène with one record of their own. */
    public static ShopFolder in(Path parent) {
        ShopFolder shop = new ShopFolder(parent);
        shop.picture("images/tide.png");
        shop.products(10, 3200);
        shop.write("concerts.csv", """
            concert_id,artist,artist_mbid,starts_at,venue,city,country,doors,price_from,currency,variant_id,latitude,longitude
            kiln,Harbour Static,%s,+22d 21:00,Kiln Hall,Lisboa,PT,20:00,1800,EUR,kiln-ticket,38.7071,-9.13549
            dock,Harbour Static,%s,2027-01-30T20:30:00+01:00,Dock 4,Hamburg,DE,,,,,,
            past,Harbour Static,%s,-3d 20:00,Old Mill,Porto,PT,,,,,,
            """.formatted(MBID, MBID, MBID));
        shop.write("artists.csv", """
            artist,artist_mbid,about,city,image
            Harbour Static,%s,"Coastal folk, slow synths",Lisboa,images/tide.png
            The Ébène & Sons,,Piano at night,Lyon,
            """.formatted(MBID));
        shop.write("coupons.csv", """
            code,title,kind,value,artist,expires_at
            TIDE10,Fan discount,percent,10,Harbour Static,
            FIVER,Five off,amount,500,,+30d
            OLD,Last year,percent,50,,-1d
            """);
        return shop;
    }

    /** Writes products.csv anew. */
    public void products(int oxbloodStock, int oxbloodPrice) {
        write(
                "products.csv",
                HEADER + "\n"
                        + LP + "tide-oxblood,Oxblood,HS-1,4006381333931," + oxbloodPrice + ",3600,EUR," + oxbloodStock
                        + ",500,,4.7,31,vinyl;limited\n"
                        + LP + "tide-black,Black,HS-2,,2800,,EUR,,,,4.7,31,\n"
                        + "tide-tee,Harbour Static," + MBID
                        + ",Tide tee,apparel,Soft.,,,Size,tee-m,M,,,2500,,EUR,0,,,,,\n"
                        + "tide-tee,Harbour Static," + MBID
                        + ",Tide tee,apparel,Soft.,,,Size,tee-l,L,,,2500,,EUR,5,,,,,\n"
                        + "kiln,Harbour Static," + MBID
                        + ",Kiln Hall ticket,ticket,,,,,kiln-ticket,,,,1800,,EUR,40,,,,,\n"
                        + "soon,Harbour Static," + MBID + ",Next Tide,cd,,Next Tide,,,soon-cd,,,,1500,,EUR,,,+60d,,,\n"
                        + "nuit,The Ébène & Sons,,La Nuit,vinyl,,La Nuit,,,nuit-lp,,,,2000,,USD,3,,,,,\n");
    }

    /** So many products of one artist. */
    public void many(int count) {
        StringBuilder rows = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < count; i++) {
            rows.append("p")
                    .append(i)
                    .append(",Many Things,,Thing ")
                    .append(i)
                    .append(",other,,,,,v")
                    .append(i)
                    .append(",,,,")
                    .append(100 + i)
                    .append(",,EUR,,,,,,\n");
        }
        write("products.csv", rows.toString());
    }

    public void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void picture(String name) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return folder;
    }
}
