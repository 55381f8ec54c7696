package org.gatefold.store.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;
import org.junit.jupiter.api.Test;

/** What is suggested and why, on listeners that were made up: some by hand, and five hundred by chance with seeds that are kept. */
final class RankingTest {
    private static final ShopId SHOP = new ShopId("shop");
    private static final ArtistRef FERRY = ArtistRef.named("Harbour Static");
    private static final ArtistRef OKTA = ArtistRef.named("Okta Bloom");

    /** A listener and the shelves they look at. */
    private record Case(List<Taste> tastes, List<Product> products, Set<Ranking.Bought> bought) {
        List<Suggestion> best(int limit) {
            return new Ranking(tastes, bought).best(products, limit);
        }
    }

    @Test
    void theAlbumThatWasHeardIsTheReasonForItsRecord() {
        Taste taste = new Taste(FERRY, 48, 0, false, 0, List.of(new Taste.OnAlbum("The Long Tide", 40)));
        Product record = product("lp", FERRY, Category.VINYL, "the long tide", true);
        assertEquals(new Reason.AlbumPlayed("The Long Tide", 40), only(taste, record));
    }

    @Test
    void aShirtIsThereForTheArtist() {
        Product shirt = product("tee", FERRY, Category.APPAREL, "", true);
        assertEquals(
                new Reason.Played("Harbour Static", 48), only(new Taste(FERRY, 48, 2, false, 0, List.of()), shirt));
        assertEquals(
                new Reason.PlayedLately("Harbour Static", 20),
                only(new Taste(FERRY, 48, 20, false, 0, List.of()), shirt));
        assertEquals(new Reason.Followed("Harbour Static"), only(Taste.ofFollowed(FERRY), shirt));
        assertEquals(
                new Reason.Favourites("Harbour Static", 9), only(new Taste(FERRY, 48, 0, true, 9, List.of()), shirt));
    }

    @Test
    void aRecordThatIsMissingAmongOthersOfTheArtistIsCalledSo() {
        Taste taste = new Taste(FERRY, 3, 0, false, 0, List.of(new Taste.OnAlbum("Night Ferries", 3)));
        assertEquals(
                new Reason.NotOwned("Moorings EP"),
                only(taste, product("ep", FERRY, Category.CASSETTE, "Moorings EP", true)));
        assertEquals(
                new Reason.Played("Harbour Static", 3),
                only(taste, product("tee", FERRY, Category.APPAREL, "Moorings EP", true)));
    }

    @Test
    void whatWasBoughtIsNotSuggestedInAnotherColour() {
        Product shirt = product("tee", FERRY, Category.APPAREL, "", true);
        Set<Ranking.Bought> bought =
                Set.of(new Ranking.Bought(SHOP, shirt.variants().getLast().id()));
        assertEquals(List.of(), new Ranking(List.of(Taste.ofFollowed(FERRY)), bought).best(List.of(shirt), 4));
        Set<Ranking.Bought> elsewhere = Set.of(new Ranking.Bought(
                new ShopId("another"), shirt.variants().getLast().id()));
        assertEquals(
                1,
                new Ranking(List.of(Taste.ofFollowed(FERRY)), elsewhere)
                        .best(List.of(shirt), 4)
                        .size());
    }

    @Test
    void othersHaveTheirTurnBesideTheOneThatIsHeardMost() {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            products.add(product("f" + i, FERRY, Category.APPAREL, "", true));
        }
        products.add(product("o", OKTA, Category.APPAREL, "", true));
        List<Taste> tastes =
                List.of(new Taste(FERRY, 100, 0, false, 0, List.of()), new Taste(OKTA, 60, 0, false, 0, List.of()));
        List<String> makers = new Ranking(tastes, Set.of())
                .best(products, 4).stream()
                        .map(s -> s.product().artist().name())
                        .toList();
        assertEquals(List.of("Harbour Static", "Okta Bloom", "Harbour Static", "Harbour Static"), makers);
    }

    @Test
    void ofTwoThatAreWorthTheSameTheRecordComesFirst() {
        List<Product> products = List.of(
                product("a-bag", FERRY, Category.OTHER, "", true), product("z-lp", FERRY, Category.VINYL, "", true));
        List<Suggestion> best = new Ranking(List.of(Taste.ofFollowed(FERRY)), Set.of()).best(products, 1);
        assertEquals("z-lp", best.getFirst().product().id().value());
    }

    @Test
    void everyReasonIsTrueOfTheListener() {
        all(made -> made.best(8).forEach(suggestion -> {
            Taste taste = taste(made, suggestion.product());
            assertTrue(isTrue(suggestion, taste), suggestion + " of " + taste);
        }));
    }

    @Test
    void onlyWhatCanBeBoughtAndWasNotAndIsBySomebodyWhoIsHeardIsSuggestedOnce() {
        all(made -> {
            List<Suggestion> best = made.best(8);
            assertTrue(best.size() <= 8);
            assertEquals(best.size(), new HashSet<>(best).size());
            for (Suggestion suggestion : best) {
                assertTrue(suggestion.product().featured().availability().canBeBought());
                assertTrue(suggestion.product().variants().stream()
                        .noneMatch(v -> made.bought().contains(new Ranking.Bought(SHOP, v.id()))));
            }
        });
    }

    @Test
    void theOrderOfTheQuestionChangesNothing() {
        all(made -> {
            List<Taste> tastes = new ArrayList<>(made.tastes());
            List<Product> products = new ArrayList<>(made.products());
            Collections.reverse(tastes);
            Collections.shuffle(products, new Random(3));
            assertEquals(made.best(8), new Case(tastes, products, made.bought()).best(8));
        });
    }

    @Test
    void moreOfAnArtistNeverPutsTheirBestThingFurtherBack() {
        all(made -> {
            Taste some = made.tastes().getFirst();
            Taste more = new Taste(
                    some.artist(), some.plays() + 30, some.recentPlays() + 5, true, some.favourites(), some.albums());
            List<Taste> tastes = new ArrayList<>(made.tastes());
            tastes.set(0, more);
            int before = place(made.best(100), some.artist());
            int after = place(new Case(tastes, made.products(), made.bought()).best(100), some.artist());
            assertTrue(after <= before, before + " became " + after);
        });
    }

    @Test
    void whoeverHeardNothingIsSuggestedNothing() {
        all(made -> assertEquals(List.of(), new Case(List.of(), made.products(), made.bought()).best(8)));
        Taste silent = new Taste(FERRY, 0, 0, false, 0, List.of());
        assertFalse(new Ranking(List.of(silent), Set.of())
                .best(List.of(product("tee", FERRY, Category.APPAREL, "", true)), 4).stream()
                        .findAny()
                        .isPresent());
    }

    private static Reason only(Taste taste, Product product) {
        List<Suggestion> best = new Ranking(List.of(taste), Set.of()).best(List.of(product), 4);
        assertEquals(1, best.size());
        return best.getFirst().reason();
    }

    private static boolean isTrue(Suggestion suggestion, Taste taste) {
        String artist = taste.artist().name();
        return switch (suggestion.reason()) {
            case Reason.AlbumPlayed(var album, var plays) ->
                plays > 0
                        && taste.albums().contains(new Taste.OnAlbum(album, plays))
                        && ArtistRef.fold(album)
                                .equals(ArtistRef.fold(suggestion.product().album()));
            case Reason.PlayedLately(var who, var plays) ->
                who.equals(artist) && plays > 0 && plays == taste.recentPlays();
            case Reason.Played(var who, var plays) -> who.equals(artist) && plays > 0 && plays == taste.plays();
            case Reason.Followed(var who) -> who.equals(artist) && taste.followed();
            case Reason.Favourites(var who, var count) ->
                who.equals(artist) && count > 0 && count == taste.favourites();
            case Reason.NotOwned(var album) ->
                !taste.albums().isEmpty() && taste.album(album).isEmpty();
        };
    }

    private static Taste taste(Case made, Product product) {
        return made.tastes().stream()
                .filter(taste -> taste.artist().isSameAs(product.artist()))
                .findFirst()
                .orElseThrow();
    }

    private static int place(List<Suggestion> best, ArtistRef artist) {
        for (int i = 0; i < best.size(); i++) {
            if (best.get(i).product().artist().isSameAs(artist)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static void all(Consumer<Case> check) {
        for (int seed = 0; seed < 500; seed++) {
            check.accept(made(new Random(seed)));
        }
    }

    private static Case made(Random random) {
        List<Taste> tastes = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        Set<Ranking.Bought> bought = new HashSet<>();
        for (int a = 0; a < 1 + random.nextInt(6); a++) {
            ArtistRef artist = ArtistRef.named("Artist " + a);
            List<Taste.OnAlbum> albums = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                albums.add(new Taste.OnAlbum("Album " + i, random.nextInt(3) * random.nextInt(70)));
            }
            int plays = random.nextInt(3) * random.nextInt(200);
            tastes.add(new Taste(
                    artist,
                    plays,
                    Math.min(plays, random.nextInt(60)),
                    random.nextBoolean(),
                    random.nextInt(4),
                    albums));
            for (int p = 0; p < random.nextInt(6); p++) {
                Category category = Category.values()[random.nextInt(Category.values().length)];
                String album = random.nextBoolean() ? "ALBUM " + random.nextInt(5) : "";
                Product product = product(a + "-" + p, artist, category, album, random.nextInt(5) > 0);
                products.add(product);
                if (random.nextInt(6) == 0) {
                    bought.add(new Ranking.Bought(
                            SHOP, product.variants().getFirst().id()));
                }
            }
        }
        products.add(product("stranger", ArtistRef.named("Nobody"), Category.VINYL, "Album 1", true));
        return new Case(tastes, products, bought);
    }

    private static Product product(String id, ArtistRef artist, Category category, String album, boolean inStock) {
        return new Product(
                new ProductId(id),
                SHOP,
                "Thing " + id,
                "",
                category,
                artist,
                album,
                Optional.empty(),
                "Colour",
                List.of(variant(id + "-1", inStock), variant(id + "-2", false)),
                Optional.empty(),
                OptionalInt.empty());
    }

    private static Variant variant(String id, boolean inStock) {
        return new Variant(
                new VariantId(id),
                id,
                new Price(2400, Currency.getInstance("EUR")),
                Optional.empty(),
                inStock ? Availability.inStock() : Availability.outOfStock(),
                Optional.empty(),
                Optional.empty());
    }
}
