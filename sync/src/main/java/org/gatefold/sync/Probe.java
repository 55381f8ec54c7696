package org.gatefold.sync; final class Probe {}
