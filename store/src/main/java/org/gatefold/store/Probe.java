package org.gatefold.store; final class Probe {}
