package fr.rsi.directory;

import org.springframework.stereotype.Service;

/** Makes the engine's users and groups follow the directory. */
@Service
public class AccountSync {

    /** Brings accounts and memberships in line with the directory; call it in the transaction that has changed the directory. */
    public void follow() {}
}
