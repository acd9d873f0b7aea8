package io.quarterdeck.desk.commands;

/** A command cannot do what it was asked; the message says in one sentence why and what to write. */
final class Failure extends RuntimeException {

    Failure(String why) {
        super(why);
    }
}
