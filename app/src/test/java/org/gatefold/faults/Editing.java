package org.gatefold.faults;

import java.util.List;
import java.util.Random;
import org.gatefold.player.Player;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistFullException;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.playlist.Playlists;

/**
 * A listener who sorts music: favourites, ratings, followed artists and playlists. What is told as kept is committed, and
 * about a thing that no other edit is about; a few things that all devices quarrel about are told by nobody.
 */
final class Editing {
    private static final int QUARRELLED = 5;

    private final Listening listening;
    private final Playlists playlists;
    private final ClientMain.Voice voice;

    Editing(Player player, ClientMain.Voice voice) {
        listening = player.listening();
        playlists = player.playlists();
        this.voice = voice;
    }

    /** One edit of a kind that the seed chooses; {@code name} is used for nothing else. */
    void one(Random random, String name) {
        String key = "fp:" + name.replace(' ', '-');
        switch (random.nextInt(7)) {
            case 0 -> {
                listening.setFavourite(new TrackKey(key), true);
                voice.kept("favourite", key);
            }
            case 1 -> {
                int stars = 1 + random.nextInt(5);
                listening.setRating(new TrackKey(key), stars);
                voice.kept("rating", key + " " + stars);
            }
            case 2 -> {
                listening.setFollowed(name, true);
                voice.kept("follow", name);
            }
            case 3, 4 -> {
                add(key);
                voice.kept("item", key);
            }
            case 5 -> {
                PlaylistId id = playlist();
                playlists.remove(id, add(key));
                voice.kept("removed", key);
            }
            default -> quarrel(random);
        }
    }

    /** Makes the playlist that everything goes to, unless there is one. */
    PlaylistId playlist() {
        return playlists.all().stream().findFirst().map(Playlist::id).orElseGet(() -> playlists.create("Everything"));
    }

    private List<ItemId> add(String key) {
        try {
            return playlists.add(playlist(), List.of(new TrackKey(key)))
                            instanceof PlaylistChange.Added(var _, var items)
                    ? items
                    : List.of();
        } catch (PlaylistFullException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what other edits and devices change too. */
    private void quarrel(Random random) {
        String name = "quarrelled " + random.nextInt(QUARRELLED);
        TrackKey key = new TrackKey("fp:" + name.replace(' ', '-'));
        switch (random.nextInt(5)) {
            case 0 -> listening.setFavourite(key, random.nextBoolean());
            case 1 -> listening.setRating(key, random.nextInt(6));
            case 2 -> listening.setFollowed(name, random.nextBoolean());
            case 3 -> playlists.rename(playlist(), name);
            default -> move(random);
        }
    }

    private void move(Random random) {
        PlaylistId id = playlist();
        List<PlaylistItem> items = playlists.items(id, 0, 1000).items();
        if (!items.isEmpty()) {
            ItemId moved = items.get(random.nextInt(items.size())).id();
            playlists.move(id, moved, random.nextInt(items.size()));
        }
    }
}
