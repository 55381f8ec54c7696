package org.gatefold.app.rules.bad.store;

/** Breaks a rule on purpose: money as a fraction. */
public record Fraction(double price) {}
