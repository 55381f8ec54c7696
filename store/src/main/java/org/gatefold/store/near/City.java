package org.gatefold.store.near;

import org.gatefold.store.catalogue.Spot;

/** A city: its name in English, its country by ISO 3166 (two capital letters), where it is, and how many thousands live there. */
public record City(String name, String country, Spot spot, int thousands) {}
