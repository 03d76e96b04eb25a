// Shows what the server pushes, also where no page of it is open. What came in a form that is not known is shown as that: browsers
// take the right to push away from whoever shows nothing.
self.addEventListener('push', (event) => {
  let message = {};
  try {
    message = event.data.json();
  } catch {
    message = { title: 'Sitrep', body: 'Something new, which could not be read. Open the page.' };
  }
  const { title, body, tag, url = '/' } = message;
  event.waitUntil(
    self.registration.showNotification(String(title), {
      body: String(body ?? ''),
      tag: String(tag ?? ''),
      renotify: Boolean(tag),
      icon: '/asset/icon.svg',
      data: { url },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const to = new URL(event.notification.data?.url ?? '/', self.location.origin);
  if (to.origin === self.location.origin) event.waitUntil(self.clients.openWindow(to.href));
});
