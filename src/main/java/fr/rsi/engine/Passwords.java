package fr.rsi.engine;

/** Where the passwords of accounts are checked that have none in the engine. */
@FunctionalInterface
public interface Passwords {

    /**
     * Whether this is the password of this account.
     *
     * @throws RuntimeException where it can't be known now, which is not counted as an attempt to sign in
     */
    boolean check(String account, String password);
}
