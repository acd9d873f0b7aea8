package io.quarterdeck.desk.commands;

import io.quarterdeck.desk.playbook.Judgement;

/** A file and what is to be said of it. */
record Judged(String file, Judgement judgement) {}
