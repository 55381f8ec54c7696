/** What listeners keep of their own beside their listens: favourites, ratings, followed artists and playlists. */
@org.jspecify.annotations.NullMarked
package org.gatefold.remote.edit;
