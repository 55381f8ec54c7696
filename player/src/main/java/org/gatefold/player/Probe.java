package org.gatefold.player; final class Probe {}
