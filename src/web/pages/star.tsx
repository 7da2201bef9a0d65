import { articlePath } from '../../core/publication.ts';
import { publicationAt, putRight } from '../article-address.ts';
import { redirect, type Page } from '../exchange.ts';
import { formPage, tokenFor } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { Star } from '../parts/star.tsx';
import { absentPage } from './gone.tsx';

/** The star of an article on a page of its own: for who comes without a form token. */
export const starPage: Page = async (request) => {
  const publication = await publicationAt(request);
  if (!publication) return absentPage(request);
  const elsewhere = putRight(request, publication, '/star');
  if (elsewhere) return elsewhere;
  const token = tokenFor(request);
  const path = articlePath(publication);
  return formPage(
    <Layout request={request} title="Star an article">
      <header class="head">
        <h1>Star an article</h1>
      </header>
      <div class="prose text">
        <p>
          <a href={path}>
            <bdi>{publication.title}</bdi>
          </a>
        </p>
        <p>A starred article may be given a better engine, where the desk’s rules say so. It is translated anew in its turn.</p>
        <div class="star">
          <Star path={path} starred={await request.desk.store.readers.isStarred(publication.id)} token={token} />
        </div>
      </div>
    </Layout>,
    token,
  );
};

/** Sets or takes the star, and has the article translated again, as the rules may now choose another engine. */
export const saveStar: Page = async (request) => {
  const { store, clock } = request.desk;
  const publication = await publicationAt(request);
  if (!publication) return absentPage(request);
  const on = request.form.get('star');
  if (on === 'on' || on === 'off') {
    await store.readers.star(publication.id, on === 'on', clock.now());
    await store.work.requeue('translate', [publication.id], clock.now());
  }
  return redirect(articlePath(publication), 303);
};
