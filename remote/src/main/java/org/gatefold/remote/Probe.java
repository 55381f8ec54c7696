package org.gatefold.remote; final class Probe {}
