package org.gatefold.store.ucp;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.ShopSaying;

/** The catalogue of one business, by the vendor capabilities where it offers them and by honest search where not. */
record UcpCatalogue(ShopId shop, UcpHttp http) {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    List<Product> products(UcpProfile profile, ArtistRef artist) throws ShopException {
        JsonObject request = new JsonObject();
        if (profile.offers(UcpProfile.ARTIST)) {
            JsonObject filters = new JsonObject();
            filters.add(UcpProfile.ARTIST, ref(artist));
            request.add("filters", filters);
            return pages(profile, request, MOST, Optional.of(artist));
        }
        if (artist.name().isBlank()) {
            return List.of();
        }
        request.addProperty("query", artist.name());
        return pages(profile, request, MOST, Optional.of(artist));
    }

    List<Product> search(UcpProfile profile, String query, int limit) throws ShopException {
        JsonObject request = new JsonObject();
        request.addProperty("query", query);
        return pages(profile, request, limit, Optional.empty());
    }

    Product product(UcpProfile profile, ProductId id) throws ShopException {
        JsonObject request = new JsonObject();
        request.addProperty("id", id.value());
        Json answer = http.send("POST", profile.at("catalog", "product"), request);
        return new ProductReader(shop)
                .product(answer.get("product"), Optional.empty())
                .orElseThrow(() -> new ShopException(Kind.NOT_FOUND, ShopSaying.GONE.with()));
    }

    Optional<ArtistProfile> artist(UcpProfile profile, ArtistRef artist) throws ShopException {
        Optional<HttpUrl> url = profile.vendor(UcpProfile.ARTIST, "artists").map(u -> asking(u, Optional.of(artist)));
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ConcertReader.profile(http.get(url.get()).get("artist")));
        } catch (ShopException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    List<Concert> concerts(UcpProfile profile, Optional<ArtistRef> artist) throws ShopException {
        Optional<HttpUrl> url = profile.vendor(UcpProfile.CONCERTS, "concerts").map(u -> asking(u, artist));
        return url.isEmpty()
                ? List.of()
                : new ConcertReader(shop).concerts(http.get(url.get()).get("concerts"));
    }

    private List<Product> pages(UcpProfile profile, JsonObject request, int limit, Optional<ArtistRef> artist)
            throws ShopException {
        List<Product> products = new ArrayList<>();
        if (!profile.offers(UcpProfile.SEARCH)) {
            return products;
        }
        boolean byOurFilter = profile.offers(UcpProfile.ARTIST);
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < MOST / PAGE && products.size() < limit; page++) {
            JsonObject pagination = new JsonObject();
            pagination.addProperty("limit", Math.min(PAGE, limit));
            cursor.ifPresent(c -> pagination.addProperty("cursor", c));
            request.add("pagination", pagination);
            Json answer = http.send("POST", profile.at("catalog", "search"), request);
            for (Json product : answer.items("products")) {
                if (artist.isEmpty() || byOurFilter || isOf(artist.get(), product)) {
                    new ProductReader(shop).product(product, artist).ifPresent(products::add);
                }
            }
            Optional<String> next = answer.get("pagination").id("cursor");
            if (!answer.get("pagination").isTrue("has_next_page") || next.isEmpty() || next.equals(cursor)) {
                break;
            }
            cursor = next;
        }
        return products.stream().limit(limit).toList();
    }

    /** Whether a product of a shop that knows no artists is the artist's: its brand is, or its title or a tag names them whole. */
    private static boolean isOf(ArtistRef artist, Json product) {
        String name = artist.foldedName();
        Optional<String> brand = ProductReader.brand(product).map(ArtistRef::fold);
        if (brand.filter(name::equals).isPresent()) {
            return true;
        }
        boolean tagged = product.items("tags").stream()
                .flatMap(t -> t.text().stream())
                .map(ArtistRef::fold)
                .anyMatch(name::equals);
        String title = " " + product.text("title").map(ArtistRef::fold).orElse("") + " ";
        return tagged || title.contains(" " + name + " ");
    }

    private static JsonObject ref(ArtistRef artist) {
        JsonObject ref = new JsonObject();
        if (!artist.name().isBlank()) {
            ref.addProperty("name", artist.name());
        }
        artist.musicBrainzId().ifPresent(id -> ref.addProperty("mbid", id));
        return ref;
    }

    private static HttpUrl asking(HttpUrl url, Optional<ArtistRef> artist) {
        HttpUrl.Builder asking = url.newBuilder();
        artist.filter(a -> !a.name().isBlank()).ifPresent(a -> asking.addQueryParameter("name", a.name()));
        artist.flatMap(ArtistRef::musicBrainzId).ifPresent(id -> asking.addQueryParameter("mbid", id));
        return asking.build();
    }
}
