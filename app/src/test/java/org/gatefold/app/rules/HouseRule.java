package org.gatefold.app.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/** One rule of the house with the short name that a failing test shows. */
record HouseRule(String name, ArchRule rule) {
    void check(JavaClasses classes) {
        rule.check(classes);
    }

    EvaluationResult evaluate(JavaClasses classes) {
        return rule.evaluate(classes);
    }

    @Override
    public String toString() {
        return name;
    }
}
