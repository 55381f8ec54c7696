package org.gatefold.store.sql;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.AddressBook;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;

/** The address book in user.db. */
public final class SqlAddressBook implements AddressBook {
    private static final String NEXT = "(select coalesce(max(preferred_at), 0) + 1 from address)";
    private final Database user;
    private final StoreJson json = new StoreJson();
    private final Listeners<Boolean> listeners = new Listeners<>();

    public SqlAddressBook(Database user) {
        this.user = user;
    }

    @Override
    public List<Address> all() {
        return user.read(tx -> tx.list(
                "select id, address from address order by preferred_at desc limit 1000",
                row -> json.read(row.text(2), Address.class).withId(row.number(1))));
    }

    @Override
    public Address save(Address address) {
        String body = json.write(address, Address.class);
        Address saved = user.write(tx -> {
            if (address.id() != 0
                    && tx.update(
                                    "update address set address=?, preferred_at=" + NEXT + " where id=?",
                                    body,
                                    address.id())
                            > 0) {
                return address;
            }
            return address.withId(
                    tx.insert("insert into address(address, preferred_at) values(?, " + NEXT + ")", body));
        });
        listeners.tell(true);
        return saved;
    }

    @Override
    public void remove(long id) {
        user.write(tx -> tx.update("delete from address where id=?", id));
        listeners.tell(true);
    }

    @Override
    public Optional<Address> preferred() {
        return all().stream().findFirst();
    }

    @Override
    public void prefer(long id) {
        user.write(tx -> tx.update("update address set preferred_at=" + NEXT + " where id=?", id));
        listeners.tell(true);
    }

    @Override
    public Optional<Buyer> buyer() {
        return user.read(
                tx -> tx.one("select email, full_name from buyer", row -> new Buyer(row.text(1), row.text(2))));
    }

    @Override
    public void saveBuyer(Buyer buyer) {
        user.write(tx -> tx.update(
                "insert into buyer(id, email, full_name) values(1,?,?)"
                        + " on conflict(id) do update set email=excluded.email, full_name=excluded.full_name",
                buyer.email(),
                buyer.fullName()));
        listeners.tell(true);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(changed -> listener.run());
    }
}
