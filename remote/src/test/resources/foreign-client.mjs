// Walks a music server by a client library of others (subsonic-api of npm) and prints what it saw, as JSON.
// node foreign-client.mjs CLIENT ADDRESS METHOD LOGIN; LOGIN is key:KEY or USER:PASSWORD.
const [client, address, method, login] = process.argv.slice(2);
const { SubsonicAPI } = await import(client);
const [name, ...rest] = login.split(":");
const secret = rest.join(":");

let range;
const api = new SubsonicAPI({
  url: address,
  post: method === "POST",
  auth: name === "key" ? { apiKey: secret } : { username: name, password: secret },
  fetch: (target, options) =>
    fetch(target, range ? { ...options, headers: { ...options.headers, Range: range } } : options),
});

const bytes = async (answer) => ({
  status: answer.status,
  type: answer.headers.get("content-type"),
  range: answer.headers.get("content-range"),
  size: (await answer.arrayBuffer()).byteLength,
});
const fine = (answer, call) => {
  if (answer.status !== "ok") throw new Error(`${call}: ${JSON.stringify(answer.error)}`);
  return answer;
};

const seen = {};
seen.type = fine(await api.ping(), "ping").type;
seen.extensions = fine(await api.getOpenSubsonicExtensions(), "extensions").openSubsonicExtensions.map((e) => e.name);
const artists = fine(await api.getArtists({}), "getArtists").artists.index.flatMap((letter) => letter.artist);
seen.artists = artists.map((artist) => artist.name);
const artist = fine(await api.getArtist({ id: artists[0].id }), "getArtist").artist;
const album = fine(await api.getAlbum({ id: artist.album[0].id }), "getAlbum").album;
seen.songsOfAlbum = album.song.length;
const song = fine(await api.search3({ query: album.song[0].title }), "search3").searchResult3.song[0];
seen.foundByTitle = song.title === album.song[0].title;
seen.listed = fine(await api.getAlbumList2({ type: "alphabeticalByName", size: 500 }), "getAlbumList2").albumList2.album.length;

seen.whole = await bytes(await api.stream({ id: song.id, format: "raw" }));
range = "bytes=1000-";
seen.part = await bytes(await api.stream({ id: song.id, format: "raw" }));
range = undefined;
seen.cover = await bytes(await api.getCoverArt({ id: album.coverArt, size: 100 }));
seen.songSize = song.size;

fine(await api.star({ id: song.id }), "star");
fine(await api.setRating({ id: song.id, rating: 4 }), "setRating");
fine(await api.scrobble({ id: song.id, time: Date.now() - 60000, submission: true }), "scrobble");
const marked = fine(await api.getSong({ id: song.id }), "getSong").song;
seen.starredAt = marked.starred instanceof Date;
seen.rating = marked.userRating;
seen.played = marked.playCount;
seen.starred = fine(await api.getStarred2({}), "getStarred2").starred2.song.map((each) => each.id === song.id);
fine(await api.unstar({ id: song.id }), "unstar");
seen.leftStarred = (fine(await api.getStarred2({}), "getStarred2").starred2.song ?? []).length;

const made = fine(await api.createPlaylist({ name: "Förr & nu", songId: album.song.map((each) => each.id) }), "createPlaylist");
const playlist = made.playlist.id;
fine(await api.updatePlaylist({ playlistId: playlist, songIndexToRemove: [0], comment: "made elsewhere" }), "updatePlaylist");
const kept = fine(await api.getPlaylist({ id: playlist }), "getPlaylist").playlist;
seen.playlist = { name: kept.name, songs: kept.entry.length, comment: kept.comment };
fine(await api.deletePlaylist({ id: playlist }), "deletePlaylist");
seen.playlistsLeft = (fine(await api.getPlaylists({}), "getPlaylists").playlists.playlist ?? []).length;

const wrong = await new SubsonicAPI({ url: address, auth: { username: "ana", password: "no" } }).ping();
seen.wrongPassword = wrong.error.code;
console.log(JSON.stringify(seen));
