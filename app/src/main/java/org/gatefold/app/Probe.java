package org.gatefold.app; final class Probe {}
