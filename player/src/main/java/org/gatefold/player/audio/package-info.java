/** Sound: files become PCM, PCM is mixed and heard. Knows neither tracks nor queues. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.audio;
